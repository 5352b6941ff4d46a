//! Natural numbers of any size, as far as reading and printing doubles needs them.

use std::cmp::Ordering;

/// Limbs of 32 bits, the least first, no zeros at the end.
#[derive(Clone)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) fn of(number: u64) -> Self {
        let mut natural = Self(vec![(number & 0xffff_ffff) as u32, (number >> 32) as u32]);
        natural.trim();
        natural
    }

    pub(super) const fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// `self × factor + more`.
    #[inline(never)]
    pub(super) fn scale(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for limb in &mut self.0 {
            carry = u64::from(*limb).wrapping_mul(factor.into()).wrapping_add(carry);
            *limb = (carry & 0xffff_ffff) as u32;
            carry >>= 32;
        }
        if carry != 0 {
            self.0.push((carry & 0xffff_ffff) as u32);
        }
    }

    #[inline(never)]
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()).saturating_add(1), 0);
        let mut others = other.0.iter();
        let mut carry = 0u64;
        for limb in &mut self.0 {
            carry = carry.wrapping_add((*limb).into()).wrapping_add(others.next().copied().unwrap_or(0).into());
            *limb = (carry & 0xffff_ffff) as u32;
            carry >>= 32;
        }
        self.trim();
    }

    /// Takes away what is not larger.
    pub(super) fn subtract(&mut self, other: &Self) {
        let mut others = other.0.iter();
        let mut borrow = false;
        for limb in &mut self.0 {
            let (less, first) = limb.overflowing_sub(others.next().copied().unwrap_or(0));
            let (less, second) = less.overflowing_sub(borrow.into());
            *limb = less;
            borrow = first || second;
        }
        self.trim();
    }
}
